using System.Text;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>The outputs of the stack, each as a table of its members.</summary>
internal static class HtmlContract
{
    /// <summary>The section; empty if the stack has no outputs.</summary>
    public static string Of(PreviewModel model)
    {
        if (model.Outputs.IsEmpty)
            return "";
        var text = new StringBuilder();
        var simple = new HtmlTable("Outputs with one value", "Output", "Value");
        var hasSimple = false;
        foreach (var (name, value) in model.Outputs)
        {
            if (ContractFolding.Of(name, value) is PreviewValue.Map(var members))
            {
                var table = new HtmlTable(name, "Member", "Value");
                foreach (var (path, member) in members.SelectMany(member => ContractFolding.Flat(member.Key, member.Value)))
                    table.Row(HtmlText.Code(path), HtmlText.Code(member));
                text.Append($"<details>\n<summary>{HtmlText.Of(name)}</summary>\n{table}</details>\n");
                continue;
            }

            simple.Row(HtmlText.Code(name), HtmlText.Code(ValueText.Of(value)));
            hasSimple = true;
        }

        return (hasSimple ? simple.ToString() : "") + text;
    }
}
