using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A preview as Markdown, for a comment on a pull request.</summary>
public static class MarkdownRenderer
{
    /// <summary>Renders <paramref name="model"/>, with a line feed after every line.</summary>
    public static string Render(PreviewModel model)
    {
        var text = new StringBuilder();
        text.Append($"## AVD preview of stack {MarkdownText.Code(model.Stack)}\n\n");
        text.Append($"**{MarkdownText.Of(PreviewSummary.Of(model))}**\n\n");
        foreach (var line in Glance.Of(model))
            text.Append($"- **{line.Title}**: {(line.IsNotable ? "⚠️ " : "")}{MarkdownText.Of(line.Text)}\n");
        text.Append(
            $"\nLayers: {(model.Layers.IsEmpty ? "none" : string.Join(", ", model.Layers.Select(MarkdownText.Code)))}. Packages: {MarkdownText.Code(model.PackageSource)}.\n"
        );
        var subscriptions = SubscriptionLabels.Of(model);
        foreach (var line in subscriptions.Lines)
            text.Append($"\n- {MarkdownText.Of(line)}");
        if (!subscriptions.Lines.IsEmpty)
            text.Append('\n');
        AppendDiagnostics(text, model);
        OverviewMarkdown.Append(text, model.Overview);
        text.Append(OutsideList.Markdown(model.Outside));
        if (RemovedHosts.NoteOn(model) is { } note)
            text.Append($"\n{MarkdownText.Of(note)}\n");
        text.Append(ReadsFromList.Markdown(model.ReadsFrom));
        AppendDetails(text, model, subscriptions);
        text.Append("\n<sub>Created without Azure, the Pulumi CLI or a network.</sub>\n");
        return text.ToString();
    }

    // a section that is closed until a reader opens it; GitHub reads Markdown in it after a blank line
    private static void AppendDetails(StringBuilder text, PreviewModel model, SubscriptionLabels subscriptions)
    {
        var access = model.Overview.Access.ToImmutableDictionary(one => one.Urn, StringComparer.Ordinal);
        foreach (var phase in model.Resources.GroupBy(resource => resource.Phase))
        {
            var made = PreviewSummary.Count(phase.Count(resource => resource.IsInAzure), "resource");
            text.Append($"\n<details><summary>Phase {phase.Key}: {PhaseTitles.Of(phase.Key)} ({made})</summary>\n");
            AppendPhase(text, new MachineFolding([.. phase]), subscriptions, access);
            text.Append("\n</details>\n");
        }

        if (model.Invokes.IsEmpty && model.Outputs.IsEmpty)
            return;
        text.Append("\n<details><summary>What is read during the deployment, and the contract</summary>\n");
        AppendReads(text, model, subscriptions);
        AppendOutputs(text, model);
        text.Append("\n</details>\n");
    }

    private static void AppendDiagnostics(StringBuilder text, PreviewModel model)
    {
        if (model.Diagnostics.IsEmpty)
            return;
        text.Append("\n### Diagnostics\n\n| Severity | Code | Where | What |\n|---|---|---|---|\n");
        foreach (var diagnostic in model.Diagnostics)
            text.Append(
                $"| {diagnostic.Severity} | {MarkdownText.Code(diagnostic.Code)} | {MarkdownText.Code(DiagnosticText.WhereOf(diagnostic))} | {MarkdownText.Of(diagnostic.Message)} {MarkdownText.Of(diagnostic.Hint ?? "")} |\n"
            );
    }

    private static void AppendPhase(
        StringBuilder text,
        MachineFolding folding,
        SubscriptionLabels subscriptions,
        ImmutableDictionary<string, GrantedAccess> access
    )
    {
        text.Append("\n| Type | Name in Azure | Main inputs |\n|---|---|---|\n");
        foreach (var (resource, note) in folding.Rows())
        {
            if (note is not null)
            {
                text.Append($"| … | *{MarkdownText.Of(note)}* | |\n");
                continue;
            }

            if (resource.IsComponent && resource.ExistingId is null)
                continue;
            if (resource.ExistingId is { } existing)
            {
                text.Append($"| exists | {MarkdownText.Code(ValueText.ShortId(existing))} | *used, not changed* |\n");
                continue;
            }

            // in one line each: a comment of a hundred resources is read by scrolling
            var inputs = access.TryGetValue(resource.Urn, out var granted)
                ? $"{MarkdownText.Of(granted.Who)} → {MarkdownText.Of(granted.Role)} → {MarkdownText.Of(granted.Where)}"
                : string.Join(
                    ", ",
                    resource.KeyInputs.Select(input => $"{MarkdownText.Of(input.Label)}: {MarkdownText.Code(input.Value)}")
                );
            var notes = ResourceNotes.Of(resource, subscriptions.MarkOf(resource));
            text.Append($"| {resource.ShortType} | {MarkdownText.Code(resource.AzureName)} | {inputs}");
            if (notes.Length > 0)
                text.Append($"{(inputs.Length > 0 ? "<br>" : "")}*{MarkdownText.Of(notes)}*");
            text.Append(" |\n");
        }
    }

    private static void AppendReads(StringBuilder text, PreviewModel model, SubscriptionLabels subscriptions)
    {
        if (model.Invokes.IsEmpty)
            return;
        text.Append("\n### Read from Azure during the deployment\n\n| Function | Arguments |\n|---|---|\n");
        foreach (var (invoke, note) in ReadFolding.Of(model.Invokes))
        {
            text.Append(
                $"| {invoke.ShortToken}{(subscriptions.MarkOf(invoke.Subscription) is { } mark ? $" *{MarkdownText.Of($"in subscription {mark}")}*" : "")} | {string.Join(", ", invoke.Args.Select(arg => $"{MarkdownText.Of(arg.Key)}: {MarkdownText.Code(ValueText.Of(arg.Value))}"))} |\n"
            );
            if (note is not null)
                text.Append($"| … | *{MarkdownText.Of(note)}* |\n");
        }
    }

    private static void AppendOutputs(StringBuilder text, PreviewModel model)
    {
        if (model.Outputs.IsEmpty)
            return;
        text.Append("\n### Contract\n\n| Output | Value |\n|---|---|\n");
        foreach (
            var (name, value) in model.Outputs.SelectMany(output =>
                ContractFolding.Flat(output.Key, ContractFolding.Of(output.Key, output.Value))
            )
        )
            text.Append($"| {MarkdownText.Code(name)} | {MarkdownText.Code(value)} |\n");
    }
}
