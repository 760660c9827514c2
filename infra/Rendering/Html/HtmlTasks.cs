using System.Text;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>The tasks outside the program, by the time when they are due; those that the config confirms are marked.</summary>
internal static class HtmlTasks
{
    /// <summary>The section; empty if there is no task.</summary>
    public static string Of(PreviewModel model)
    {
        var text = new StringBuilder();
        foreach (var due in model.Outside.GroupBy(task => task.When))
        {
            var table = new HtmlTable(OutsideTimes.TitleOf(due.Key), "Task", "What and why", "How");
            foreach (var task in due)
                table.Row(
                    HtmlText.Code(task.Key),
                    $"{HtmlText.Of(task.Title)}<br><small>{HtmlText.Of(task.Why)} Who: {HtmlText.Of(task.Who)}.</small>",
                    HowOf(task)
                );
            text.Append(table);
        }

        if (RemovedHosts.NoteOn(model) is { } note)
            text.Append($"<p>{HtmlText.Of(note)}</p>\n");
        return text.ToString();
    }

    private static string HowOf(OutsideTask task) =>
        task.DoneBy is { } setting ? $"<span class=\"good\">done</span> according to {HtmlText.Code(setting)}"
        : task.HasScript ? $"{HtmlText.Code($"avd prepare {task.Key}")}<br><small>{HtmlText.Code(task.Document)}</small>"
        : $"<small>{HtmlText.Code(task.Document)}</small>";
}
