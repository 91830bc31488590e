"""Accounts: a user is a person with a login. What a user may do follows from the person's dated facts."""

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from members.audience import Rights


class UserManager(BaseUserManager["User"]):
    """Accounts are known by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Make an account; without a password it can log in only by mailed code or passkey."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        """Make an administrator."""
        return self.create_user(email, password, is_superuser=True, is_staff=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """An account. The person behind it, if any, is `user.person`."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("E-Mail-Adresse"), unique=True)
    language = models.CharField(_("Sprache"), max_length=10, default="de")
    is_active = models.BooleanField(_("aktiv"), default=True)
    is_staff = models.BooleanField(_("darf in die Verwaltung"), default=False)
    date_joined = models.DateTimeField(_("angelegt am"), default=timezone.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[misc]

    class Meta:
        verbose_name = _("Konto")
        verbose_name_plural = _("Konten")
        ordering = ["email"]

    def __str__(self) -> str:
        return self.email

    def get_full_name(self) -> str:
        """The name of the person behind the account, else the address."""
        person = getattr(self, "person", None)
        return str(person) if person else self.email

    def get_short_name(self) -> str:
        return self.get_full_name()

    @cached_property
    def rights(self) -> Rights:
        """What this user may do today; kept for one request only, like the user object itself."""
        person = getattr(self, "person", None)
        if person is None:
            return Rights(is_office=self.is_superuser)
        return person.rights_on(timezone.localdate(), is_administrator=self.is_superuser)
