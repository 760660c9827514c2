namespace AvdPulumi.Infra.Watching;

/// <summary>What a check reads: the stack files in the project's folder, and all below its folder <c>config</c>.</summary>
/// <param name="Root">The project's folder.</param>
internal sealed record WatchedFolders(string Root)
{
    private const string ConfigName = "config";
    private const string StackFileStart = "Pulumi";

    /// <summary>Default: none. A file that is checked by itself.</summary>
    public string? File { get; init; }

    /// <summary>The folder whose files all matter, at every level.</summary>
    public string Config => Path.Combine(Root, ConfigName);

    /// <summary>Whether a name in the project's folder matters: <c>config</c> itself, and <c>Pulumi.yaml</c> and <c>Pulumi.&lt;stack&gt;.yaml</c>. Editors that save by renaming have other names in between.</summary>
    public static bool IsRead(string name) =>
        name == ConfigName
        || (
            name.StartsWith(StackFileStart, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a name is that of the folder <c>config</c>.</summary>
    public static bool IsConfig(string name) => name == ConfigName;
}
