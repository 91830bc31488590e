"""What is fast and what is not, as ratios measured side by side; whatever is measured is loaded first."""

import django

django.setup()
