using System.Text.Json;

namespace AvdPulumi.Tests.Generator;

/// <summary>What sdk/generator/check-inputs.mjs says of some resources' inputs.</summary>
internal sealed record InputReport(int ExitCode, int Resources, int Values, IReadOnlyList<string> Findings, IReadOnlyList<string> Unchecked)
{
    /// <summary>Checks a list of <c>{ type, name, inputs }</c>, given as JSON.</summary>
    public static InputReport Of(string resources)
    {
        Npm.EnsureInstalled();
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, resources);
            return Read(Npm.CheckInputs(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static InputReport Read((int ExitCode, string Text) run)
    {
        if (run.ExitCode is not (0 or 1)) throw new InvalidOperationException($"check-inputs.mjs failed:{Environment.NewLine}{run.Text}");
        var report = JsonDocument.Parse(run.Text).RootElement;
        return new(
            run.ExitCode,
            report.GetProperty("checked").GetProperty("resources").GetInt32(),
            report.GetProperty("checked").GetProperty("values").GetInt32(),
            [.. report.GetProperty("findings").EnumerateArray().Select(found => $"{Text(found, "resource")} {Text(found, "input")}: {Text(found, "problem")}")],
            [.. report.GetProperty("unchecked").EnumerateArray().Select(left => $"{Text(left, "type")} {Text(left, "input")}: {Text(left, "why")}")]);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
