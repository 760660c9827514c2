using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The explanation of a diagnostic, as text.</summary>
internal static class DescriptorText
{
    private const string Indent = "  ";

    public static string Render(DiagnosticDescriptor descriptor, Style style)
    {
        var text = new StringBuilder();
        text.Append(style.Heading($"{descriptor.Code}: {descriptor.Title}")).Append('\n');
        Append("Cause", descriptor.Cause);
        Append("Example", descriptor.Example, isProse: false);
        Append("Remedy", descriptor.Remedy);
        Append("Source", descriptor.Source.Address is { } address ? $"{descriptor.Source.Title}\n{address}" : descriptor.Source.Title);
        return text.ToString();

        // an example is YAML, which a line break would change
        void Append(string heading, string body, bool isProse = true)
        {
            text.Append('\n').Append(style.Accent(heading)).Append('\n');
            foreach (
                var line in body.Split('\n')
                    .SelectMany(line => WordWrap.Lines(line, isProse ? style.Columns - Indent.Length : null, "", used: 0))
            )
                text.Append(Indent).Append(line).Append('\n');
        }
    }
}
