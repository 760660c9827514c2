using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Resilience;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>Who keeps what running, and what follows when a part of this estate fails.</summary>
internal static class HtmlResilience
{
    /// <summary>The section.</summary>
    public static string Of(AvdEstate estate)
    {
        var text = new StringBuilder();
        text.Append(TableOf("What Microsoft runs", "Where", Responsibility.Microsoft, estate));
        text.Append(TableOf("What you bring", "In this estate", Responsibility.Customer, estate));
        foreach (var one in FailureCase.Of(estate))
            AppendCase(text, one);
        return text.ToString();
    }

    private static HtmlTable TableOf(string caption, string where, ImmutableArray<Responsibility> parts, AvdEstate estate)
    {
        var table = new HtmlTable(caption, "Part", "What it does", where);
        foreach (var part in parts)
            table.Row(HtmlText.Of(part.Part), HtmlText.Of(part.Purpose), HtmlText.Of(part.Here(estate)));
        return table;
    }

    private static void AppendCase(StringBuilder text, FailureCase one)
    {
        var (failure, consequence) = (one.Failure, one.Consequence);
        text.Append($"<article>\n<h3>{HtmlText.Of(failure.Title)}</h3>\n");
        var about = string.Join(
            "; ",
            new[] { string.Join(", ", one.Parts), consequence.When.Length == 0 ? "" : $"applies because {consequence.When}" }.Where(part =>
                part.Length > 0
            )
        );
        if (about.Length > 0)
            text.Append($"<p class=\"quiet\">{HtmlText.Of(about)}</p>\n");
        text.Append("<dl class=\"case\">\n");
        Append("What happens", HtmlText.Of(consequence.Impact));
        Append(
            "Who notices",
            HtmlText.Of(failure.Noticed)
                + (
                    one.Alerts.IsEmpty
                        ? failure.Alerts.IsEmpty
                            ? ""
                            : " No alert of this estate reports it."
                        : $" {(one.Alerts.Length == 1 ? "Alert" : "Alerts")}: {string.Join(", ", one.Alerts.Select(HtmlText.Code))}."
                )
        );
        Append("Comes back by itself", HtmlText.Of(consequence.Recovers));
        Append("What to do", HtmlText.Of(consequence.Do) + (failure.Runbook is { } page ? $" {HtmlText.Code(page)}" : ""));
        text.Append("</dl>\n</article>\n");

        void Append(string term, string html) => text.Append($"<dt>{term}</dt><dd>{html}</dd>\n");
    }
}
