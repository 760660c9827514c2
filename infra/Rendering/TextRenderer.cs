using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A preview as text: a tree by phase with what matters of each resource, the contract, a summary.</summary>
public static class TextRenderer
{
    // of a line, the deepest branches take so many columns
    private const int BranchWidth = 24;

    private const string Gap = "  ";

    /// <summary>Renders <paramref name="model"/> for a terminal of <paramref name="width"/> columns, with a line feed after every line. Names and values are never cut.</summary>
    public static string Render(PreviewModel model, Style style, int width = 120)
    {
        var text = new StringBuilder();
        text.Append(style.Heading($"Stack {model.Stack}"))
            .Append(style.Quiet($"  layers: {string.Join(", ", model.Layers)}  packages: {model.PackageSource}"))
            .Append('\n');
        var subscriptions = SubscriptionLabels.Of(model);
        foreach (var line in subscriptions.Lines)
            text.Append(Gap).Append(style.Quiet(line)).Append('\n');
        foreach (var phase in model.Resources.GroupBy(resource => resource.Phase))
            AppendPhase(text, phase.Key, [.. phase], subscriptions, style, width - BranchWidth);
        AppendReads(text, model, subscriptions, style);
        AppendOutputs(text, model, style);
        if (RemovedHosts.NoteOn(model) is { } note)
            text.Append('\n').AppendJoin('\n', WordWrap.Lines(note, width, "", used: 0).Select(style.Quiet)).Append('\n');
        text.Append('\n')
            .Append(model.HasErrors ? style.Error(PreviewSummary.Of(model)) : style.Good(PreviewSummary.Of(model)))
            .Append('\n');
        OutsideList.Append(text, model.Outside, style, width);
        return text.ToString();
    }

    private static void AppendPhase(
        StringBuilder text,
        int phase,
        IReadOnlyList<PreviewResource> resources,
        SubscriptionLabels subscriptions,
        Style style,
        int detailWidth
    )
    {
        text.Append('\n').Append(style.Heading($"Phase {phase}: {PhaseTitles.Of(phase)}")).Append('\n');
        foreach (var (branch, below, resource, note) in ResourceTree.Of(resources))
        {
            if (note is not null)
            {
                text.Append(Gap).Append(style.Quiet(branch)).Append(style.Quiet(note)).Append('\n');
                continue;
            }

            text.Append(Gap)
                .Append(style.Quiet(branch))
                .Append(resource.IsComponent ? VisibleText.Of(resource.Name) : style.Accent(resource.Name));
            if (!resource.IsComponent)
                AppendKind(text, resource, subscriptions, style);
            if (resource.ExistingId is { } existing)
                text.Append(Gap).Append(style.Quiet("exists: ")).Append(VisibleText.Of(ValueText.ShortId(existing)));
            text.Append('\n');
            foreach (var line in DetailsOf(resource, style, detailWidth))
                text.Append(Gap).Append(style.Quiet(below)).Append(line).Append('\n');
        }
    }

    private static void AppendKind(StringBuilder text, PreviewResource resource, SubscriptionLabels subscriptions, Style style)
    {
        text.Append(Gap).Append(resource.ShortType);
        if (subscriptions.MarkOf(resource) is { } mark)
            text.Append(Gap).Append(style.Accent($"[{mark}]"));
        if (resource.Protect)
            text.Append(Gap).Append(style.Warning("[protected]"));
    }

    private static void AppendReads(StringBuilder text, PreviewModel model, SubscriptionLabels subscriptions, Style style)
    {
        if (model.Invokes.IsEmpty)
            return;
        text.Append('\n').Append(style.Heading("Read from Azure during the deployment")).Append('\n');
        foreach (var (invoke, note) in ReadFolding.Of(model.Invokes))
        {
            text.Append(Gap).Append(style.Accent(invoke.ShortToken));
            if (subscriptions.MarkOf(invoke.Subscription) is { } mark)
                text.Append(Gap).Append(style.Accent($"[{mark}]"));
            foreach (var (name, value) in invoke.Args)
                text.Append(Gap).Append(style.Quiet($"{name}=")).Append(ValueText.Of(value));
            text.Append('\n');
            if (note is not null)
                text.Append(Gap).Append(style.Quiet(note)).Append('\n');
        }
    }

    private static void AppendOutputs(StringBuilder text, PreviewModel model, Style style)
    {
        if (model.Outputs.IsEmpty)
            return;
        text.Append('\n').Append(style.Heading("Contract (stack outputs)")).Append('\n');
        foreach (var (name, value) in model.Outputs)
        {
            text.Append(Gap).Append(style.Accent(name)).Append('\n');
            foreach (var line in LinesOf(ContractFolding.Of(name, value), style))
                text.Append(Gap).Append(Gap).Append(line).Append('\n');
        }
    }

    private static IEnumerable<string> LinesOf(PreviewValue value, Style style) =>
        value is PreviewValue.Map(var members)
            ? members.SelectMany(member =>
                member.Value is PreviewValue.Map
                    ? LinesOf(member.Value, style).Select(line => Gap + line).Prepend(style.Quiet(member.Key))
                    : [$"{style.Quiet($"{member.Key}=")}{ValueText.Of(member.Value)}"]
            )
            : [ValueText.Of(value)];

    // the name in Azure and the inputs that matter, broken into lines between two of them
    private static IEnumerable<string> DetailsOf(PreviewResource resource, Style style, int detailWidth)
    {
        var line = new StringBuilder(resource.AzureName);
        var width = line.Length;
        foreach (var (label, value) in resource.KeyInputs)
        {
            var added = Gap.Length + label.Length + 1 + value.Length;
            if (width > 0 && width + added > detailWidth)
            {
                yield return line.ToString();
                line.Clear();
                width = 0;
            }

            if (width > 0)
                line.Append(Gap);
            line.Append(style.Quiet($"{label}=")).Append(value);
            width += added;
        }

        if (width > 0)
            yield return line.ToString();
    }
}
