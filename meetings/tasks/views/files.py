"""The lists of tasks as text to paste somewhere."""

from django.utils.translation import gettext as _

from meetings.tasks.plain import tasks_text
from meetings.tasks.views import lists
from members.views.printing import AsText


class TasksText(AsText):
    """The tasks of a tab."""

    def text(self, context):
        title = f"{_('Aufgaben')}: {self.label}"
        return tasks_text(title, context["object_list"], if_none=str(self.empty_text))


class MyTasksText(TasksText, lists.MyTasks):
    pass


class AllTasksText(TasksText, lists.AllTasks):
    pass


class UnassignedTasksText(TasksText, lists.UnassignedTasks):
    pass


class OverdueTasksText(TasksText, lists.OverdueTasks):
    pass


class TasksByMeetingText(TasksText, lists.TasksByMeeting):
    pass
