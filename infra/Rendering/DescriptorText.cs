using System.Text;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The explanation of a finding, as text.</summary>
internal static class DescriptorText
{
    public static string Render(DiagnosticDescriptor descriptor, Style style)
    {
        var text = new StringBuilder();
        text.Append(style.Heading($"{descriptor.Code}: {descriptor.Title}")).Append('\n');
        Append("Cause", descriptor.Cause);
        Append("Example", descriptor.Example);
        Append("Remedy", descriptor.Remedy);
        Append("Source", descriptor.Source);
        return text.ToString();

        void Append(string heading, string body)
        {
            text.Append('\n').Append(style.Accent(heading)).Append('\n');
            foreach (var line in body.Split('\n')) text.Append("  ").Append(line).Append('\n');
        }
    }
}
