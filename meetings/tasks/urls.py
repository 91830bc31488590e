"""The addresses of action items, below the word the roof gives them."""

from django.urls import path

from meetings.tasks.views import contacts, detail, entering, files, leaving, lists, steps, worded_steps

urlpatterns = [
    path("", lists.MyTasks.as_view(), name="task_list"),
    path("alle/", lists.AllTasks.as_view(), name="task_all"),
    path("ohne-verantwortliche/", lists.UnassignedTasks.as_view(), name="task_unassigned"),
    path("ueberfaellig/", lists.OverdueTasks.as_view(), name="task_overdue"),
    path("nach-sitzung/", lists.TasksByMeeting.as_view(), name="task_by_meeting"),
    path("aufgaben.txt", files.MyTasksText.as_view(), name="task_list_text"),
    path("alle/aufgaben.txt", files.AllTasksText.as_view(), name="task_all_text"),
    path(
        "ohne-verantwortliche/aufgaben.txt", files.UnassignedTasksText.as_view(), name="task_unassigned_text"
    ),
    path("ueberfaellig/aufgaben.txt", files.OverdueTasksText.as_view(), name="task_overdue_text"),
    path("nach-sitzung/aufgaben.txt", files.TasksByMeetingText.as_view(), name="task_by_meeting_text"),
    path("neu/", entering.TaskNew.as_view(), name="task_new"),
    path("uebergeben/<int:pk>/", leaving.TasksHandOver.as_view(), name="tasks_hand_over"),
    path("<int:pk>/", detail.TaskDetail.as_view(), name="task_detail"),
    path("<int:pk>/erledigen/", steps.TaskTick.as_view(), name="task_tick"),
    path("<int:pk>/wieder-oeffnen/", steps.TaskReopen.as_view(), name="task_reopen"),
    path("<int:pk>/beginnen/", steps.TaskStart.as_view(), name="task_start"),
    path("<int:pk>/uebernehmen/", steps.TaskTake.as_view(), name="task_take"),
    path("<int:pk>/anmerken/", worded_steps.TaskComment.as_view(), name="task_comment"),
    path("<int:pk>/verschieben/", worded_steps.TaskPostpone.as_view(), name="task_postpone"),
    path("<int:pk>/weitergeben/", worded_steps.TaskHandOver.as_view(), name="task_hand_over"),
    path("<int:pk>/verwerfen/", worded_steps.TaskDrop.as_view(), name="task_drop"),
    path("<int:pk>/text/", worded_steps.TaskReword.as_view(), name="task_reword"),
    path("<int:pk>/kontakt/", contacts.TaskContactNew.as_view(), name="task_contact_new"),
]
