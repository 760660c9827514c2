using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>The resources of each phase as a table that can be searched. Machines that are alike are folded, and are still found by their names.</summary>
internal static class HtmlResources
{
    /// <summary>The section; empty if there are no resources.</summary>
    public static string Of(PreviewModel model)
    {
        if (model.Resources.IsEmpty)
            return "";
        var text = new StringBuilder(HtmlSearch.Of("Search resources"));
        var subscriptions = SubscriptionLabels.Of(model);
        var access = model.Overview.Access.ToImmutableDictionary(one => one.Urn, StringComparer.Ordinal);
        foreach (var phase in model.Resources.GroupBy(resource => resource.Phase))
        {
            var made = PreviewSummary.Count(phase.Count(resource => resource.IsInAzure), "resource");
            var title = $"Phase {phase.Key}: {PhaseTitles.Of(phase.Key)}";
            text.Append($"<details data-group open>\n<summary>{HtmlText.Of(title)} <span class=\"quiet\">({made})</span></summary>\n")
                .Append(TableOf(title, new MachineFolding([.. phase]), subscriptions, access))
                .Append("</details>\n");
        }

        return text.Append(ReadsOf(model, subscriptions)).ToString();
    }

    private static HtmlTable TableOf(
        string title,
        MachineFolding folding,
        SubscriptionLabels subscriptions,
        ImmutableDictionary<string, GrantedAccess> access
    )
    {
        var table = new HtmlTable(title, "Type", "Name in Azure", "Main inputs");
        foreach (var row in folding.Rows())
            if (row.Note is { } note)
                table.Remark(string.Join(' ', row.Like.Select(like => like.Name)), HtmlText.Of(note));
            else if (row.Resource is { ExistingId: { } existing } adopted)
                table.Found(
                    existing,
                    "exists",
                    HtmlText.Code(ValueText.ShortId(existing)),
                    $"<small>{HtmlText.Of(adopted.Name)}, used and not changed</small>"
                );
            else if (!row.Resource.IsComponent)
                table.Found(
                    row.Resource.Name,
                    HtmlText.Of(row.Resource.ShortType),
                    HtmlText.Code(row.Resource.AzureName),
                    InputsOf(row.Resource, access) + NotesOf(row.Resource, subscriptions.MarkOf(row.Resource))
                );
        return table;
    }

    private static string InputsOf(PreviewResource resource, ImmutableDictionary<string, GrantedAccess> access)
    {
        if (access.TryGetValue(resource.Urn, out var granted))
            return $"{HtmlText.Of(granted.Who)} → {HtmlText.Of(granted.Role)} → {HtmlText.Of(granted.Where)}";
        return resource.KeyInputs.IsEmpty
            ? ""
            : $"<div class=\"inputs\">{string.Concat(resource.KeyInputs.Select(input => $"<span><i>{HtmlText.Of(input.Label)}</i> {HtmlText.Code(FoldedValue.Of(input))}</span>"))}</div>";
    }

    private static string NotesOf(PreviewResource resource, string? subscription)
    {
        var text = ResourceNotes.Of(resource, subscription);
        return text.Length == 0 ? "" : $"<small>{HtmlText.Of(text)}</small>";
    }

    private static string ReadsOf(PreviewModel model, SubscriptionLabels subscriptions)
    {
        if (model.Invokes.IsEmpty)
            return "";
        const string Title = "Read from Azure during the deployment";
        var table = new HtmlTable(Title, "Function", "Arguments");
        foreach (var (invoke, note) in ReadFolding.Of(model.Invokes))
        {
            var mark = subscriptions.MarkOf(invoke.Subscription) is { } name ? $" <small>in subscription {HtmlText.Of(name)}</small>" : "";
            var args = invoke.Args.Select(arg => $"<span><i>{HtmlText.Of(arg.Key)}</i> {HtmlText.Code(ValueText.Of(arg.Value))}</span>");
            table.Found("", HtmlText.Of(invoke.ShortToken) + mark, $"<div class=\"inputs\">{string.Concat(args)}</div>");
            if (note is not null)
                table.Remark("", HtmlText.Of(note));
        }

        return $"<details data-group open>\n<summary>{Title}</summary>\n{table}</details>\n";
    }
}
