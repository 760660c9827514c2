using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Estate.Resilience;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/resilience.md, generated from the same table as the section of the HTML report.</summary>
public static class ResilienceDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(ImmutableArray<Failure> failures)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from config/Estate/Resilience; a test keeps it in step. -->
            # Resilience

            Azure Virtual Desktop is a service of Microsoft that needs machines, profiles, a network and identities of yours. This page shows who keeps what running, and what follows when a part fails.
            It is written for any estate. `avd preview --format html` has the same for yours: it names your clusters, pools and file servers, and shows only the consequences that apply to them.

            No failure was caused on a real estate to write this page. Test the failures that matter to you, and write down what you see.

            ## What Microsoft runs


            """
        );
        AppendParts(text, "where", Responsibility.Microsoft);
        text.Append(
            """

            `deployment.metadata_location` is the region of the pools' objects; it is independent of the region of the clusters (`deployment.location`). Session hosts connect to the service from inside to outside. Nothing on the site is published to the internet for it.

            ## What you bring


            """
        );
        AppendParts(text, "what", Responsibility.Customer);
        text.Append("\n## What fails, and what follows\n\n| if this fails | who notices | alerts | steps |\n|---|---|---|---|\n");
        foreach (var failure in failures)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{failure.Title}](#{AnchorOf(failure.Title)}) | {failure.Noticed} | {string.Join(", ", failure.Alerts.Select(alert => $"`{alert}`"))} | {RunbookOf(failure)} |\n"
            );
        foreach (var failure in failures)
            AppendFailure(text, failure);
        return text.ToString();
    }

    private static void AppendParts(StringBuilder text, string where, ImmutableArray<Responsibility> parts)
    {
        text.Append($"| part | what it does | {where} | source |\n|---|---|---|---|\n");
        foreach (var part in parts)
            text.Append($"| {part.Part} | {part.Purpose} | {part.InGeneral} | {SourceLink.Of(part.Source, "")} |\n");
    }

    private static void AppendFailure(StringBuilder text, Failure failure)
    {
        text.Append($"\n### {failure.Title}\n");
        foreach (var consequence in failure.Consequences)
        {
            text.Append(consequence.When.Length == 0 ? "\n" : $"\n**If {consequence.When}:**\n\n");
            text.Append(
                $"- What happens: {consequence.Impact}\n- Comes back by itself: {consequence.Recovers}\n- What to do: {consequence.Do}\n"
            );
        }

        text.Append(
            $"\nSources: {string.Join(", ", failure.Sources.Select(source => SourceLink.Of(source, "")))}.{(failure.Runbook is null ? "" : $" Steps: {RunbookOf(failure)}.")}\n"
        );
    }

    private static string RunbookOf(Failure failure) =>
        failure.Runbook is { } page ? $"[{Path.GetFileNameWithoutExtension(page)}]({page["docs/".Length..]})" : "";

    // as GitHub makes them: small letters, hyphens for blanks, no punctuation
    private static string AnchorOf(string title) =>
        string.Concat(title.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');
}
