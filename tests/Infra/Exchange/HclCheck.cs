using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>HashiCorp's own parser of HCL, compiled to WebAssembly.</summary>
internal static class HclCheck
{
    private static readonly NpmFolder Folder = new("tests", "Infra", "Exchange", "hcl-check");

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? WhyNot => Folder.WhyNot;

    /// <summary>The values of a file of Terraform variables.</summary>
    public static JsonElement Read(string text)
    {
        Folder.EnsureInstalled();
        var file = Path.Combine(Path.GetTempPath(), $"avd-{Guid.NewGuid():N}.tfvars");
        try
        {
            File.WriteAllText(file, text);
            var (code, printed) = Folder.Node("check.mjs", file);
            Assert.True(code == 0, printed);
            return JsonDocument.Parse(printed).RootElement;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A fact that needs the parser; skipped, with the reason, where it cannot run.</summary>
internal sealed class HclFactAttribute() : ToolFactAttribute("Terraform variables were not parsed", HclCheck.WhyNot);
