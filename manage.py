#!/usr/bin/env python
"""Django's command line; the demo settings are the default so that a fresh clone works."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roundtable.settings.demo")
    execute_from_command_line(sys.argv)
