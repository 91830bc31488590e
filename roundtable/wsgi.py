"""The door for application servers: everything is loaded before the first visitor comes.

What is loaded stays as long as the process does, so the collector of garbage neither walks it while it grows
(a quarter of the time to start) nor later, which also keeps the memory that forked workers share.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roundtable.settings.production")
gc.disable()
application = get_wsgi_application()
list(get_resolver().reverse_dict)
gc.freeze()
gc.enable()
