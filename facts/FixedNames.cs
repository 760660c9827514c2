namespace AvdPulumi.Facts;

/// <summary>Names in Azure that are the same in every estate.</summary>
public static class FixedNames
{
    /// <summary>The diagnostic setting of every resource that is logged. One name for all, so that a resource never has two of them.</summary>
    public const string DiagnosticSetting = "avd-diagnostics";

    /// <summary>What the name of a data collection rule begins with; AVD Insights ignores all others.</summary>
    /// <remarks>Source: AVD Insights</remarks>
    public const string InsightsRulePrefix = "microsoft-avdi-";

    /// <summary>The name of the one pool of an estate that names none.</summary>
    public const string OnlyPool = "default";

    /// <summary>A lock.</summary>
    /// <param name="level">Its level, as Azure spells it.</param>
    public static string Lock(string level) => $"avd-{level.ToLowerInvariant()}";
}
