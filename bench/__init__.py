"""What is fast and what is not, as ratios measured side by side; whatever is measured is loaded first."""

import gc
import tempfile
from pathlib import Path

import django

django.setup()
gc.freeze()  # as the server does (roundtable/wsgi.py)
_FOLDER = tempfile.TemporaryDirectory(prefix="bench-")  # gone with the process
FOLDER = Path(_FOLDER.name)
