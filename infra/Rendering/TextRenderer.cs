using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A preview as text: what a reader wants to know first, then a tree by phase with what matters of each resource, then what is read and exported.</summary>
public static class TextRenderer
{
    private const string Gap = "  ";

    /// <summary>Renders <paramref name="model"/> for a terminal of <paramref name="width"/> columns, with a line feed after every line. Names are never cut.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">Default: 120. The columns of the terminal.</param>
    /// <param name="isFull">Default: false. Whether nothing is folded: neither steps, alert rules and roles, nor long values, nor the contract.</param>
    public static string Render(PreviewModel model, Style style, int width = 120, bool isFull = false)
    {
        var page = new TextPage(width);
        var subscriptions = SubscriptionLabels.Of(model);
        page.Line(
            "",
            Gap,
            [
                TextUnit.Of($"Stack {model.Stack}", style.Heading),
                TextUnit.Of($"layers: {string.Join(", ", model.Layers)}", style.Quiet),
                TextUnit.Of($"packages: {model.PackageSource}", style.Quiet),
            ]
        );
        foreach (var line in subscriptions.Lines)
            page.Line(Gap, Gap + Gap, [TextUnit.Of(line, style.Quiet)]);
        OverviewText.Append(page, model, style, isFull);
        OutsideList.Append(page, model.Outside, style);
        if (RemovedHosts.NoteOn(model) is { } note)
            page.Line(Gap, Gap, [TextUnit.Of(note, style.Quiet)]);
        ReadsFromList.Append(page, model.ReadsFrom, style);
        PhaseText.Append(page, model, subscriptions, style, isFull);
        AppendReads(page, model, subscriptions, style);
        AppendOutputs(page, model, style, isFull);
        page.Blank().Line("", "", [TextUnit.Of(isFull ? FullWords : ShortWords, style.Quiet)]);
        return page.ToString();
    }

    private const string FullWords =
        "Machines that are alike are shown once. All of them, and all inputs of each resource, are in the JSON form: --format json.";
    private const string ShortWords =
        "Lists, long values and the contract are shortened. Add --full to see all of it, or --format json for a program.";

    private static void AppendReads(TextPage page, PreviewModel model, SubscriptionLabels subscriptions, Style style)
    {
        if (model.Invokes.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of("Read from Azure during the deployment", style.Heading)]);
        foreach (var (invoke, note) in ReadFolding.Of(model.Invokes))
        {
            page.Line(
                Gap,
                Gap + Gap,
                [
                    TextUnit.Of(invoke.ShortToken, style.Accent),
                    TextUnit.Of(subscriptions.MarkOf(invoke.Subscription) is { } mark ? $"[{mark}]" : "", style.Accent),
                    .. invoke.Args.Select(arg => TextUnit.Pair(arg.Key, ValueText.Of(arg.Value), style.Quiet)),
                ]
            );
            if (note is not null)
                page.Line(Gap, Gap, [TextUnit.Of(note, style.Quiet)]);
        }
    }

    private static void AppendOutputs(TextPage page, PreviewModel model, Style style, bool isFull)
    {
        if (model.Outputs.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of("Contract (stack outputs)", style.Heading)]);
        if (!isFull)
        {
            page.Line(Gap, Gap, TextUnit.Sentence(string.Join(", ", model.Outputs.Keys)));
            return;
        }

        foreach (var (name, value) in model.Outputs)
        {
            page.Line(Gap, Gap, [TextUnit.Of(name, style.Accent)]);
            AppendValue(page, ContractFolding.Of(name, value), Gap + Gap, style);
        }
    }

    private static void AppendValue(TextPage page, PreviewValue value, string indent, Style style)
    {
        if (value is not PreviewValue.Map(var members))
        {
            page.Line(indent, indent, [TextUnit.Of(ValueText.Of(value))]);
            return;
        }

        foreach (var (key, member) in members)
        {
            if (member is PreviewValue.Map)
            {
                page.Line(indent, indent, [TextUnit.Of(key, style.Quiet)]);
                AppendValue(page, member, indent + Gap, style);
            }
            else
            {
                page.Line(indent, indent, [TextUnit.Pair(key, ValueText.Of(member), style.Quiet)]);
            }
        }
    }
}
