using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Layering;

/// <summary>
/// Finds files that are probably meant for a stack, but are not read because of their name: another extension, another case, another separator. Their content would be ignored
/// without a message.
/// </summary>
internal static class IdleFiles
{
    private static readonly string[] Endings = [".yml", ".yaml"];

    /// <summary>What is found in the folder of the configuration, and in that of the project.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">Folder of the project.</param>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<Diagnostic> Of(IConfigFiles files, string root, string stack) =>
        In(files, root, StackFiles.Overlay(stack), stack)
            .Concat(In(files, root, StackFiles.Pulumi(stack), stack))
            .Concat(In(files, root, StackFiles.Base, ""));

    /// <summary>The files that were meant by a name, and do not have it.</summary>
    public static IEnumerable<string> Like(IConfigFiles files, string root, string meant, string stack)
    {
        var at = meant.LastIndexOf('/') + 1;
        var (folder, name) = (meant[..at], meant[at..]);
        var names = files.NamesIn(Path.Combine([root, .. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)]));
        // where case makes no difference, a file in another case is the one that is read
        var isRead = files.Exists(Path.Combine([root, .. meant.Split('/')])) && !names.Contains(name);
        return names
            .Where(other =>
                other != name
                && IsMeant(other, name, stack.Length)
                && !(isRead && string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                && !IsOfAnother(files, root, other, stack)
            )
            .Select(other => folder + other)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Diagnostic> In(IConfigFiles files, string root, string meant, string stack) =>
        Like(files, root, meant, stack).Select(other => LayerDiagnostics.IdleFile(other, meant));

    // variables.dev.yml is Variables.dev.yml, variables.dev.yaml, variables-dev.yml and variables_Dev.YAML
    private static bool IsMeant(string other, string name, int stackLength) =>
        Endings.Any(ending =>
        {
            var stem = Path.GetFileNameWithoutExtension(name);
            if (!string.Equals(Path.GetExtension(other), ending, StringComparison.OrdinalIgnoreCase))
                return false;
            var (text, sign) = (other[..^ending.Length], stem.Length - stackLength - 1);
            return text.Length == stem.Length
                && (
                    stackLength == 0
                        ? string.Equals(text, stem, StringComparison.OrdinalIgnoreCase)
                        : string.Equals(text[..sign], stem[..sign], StringComparison.OrdinalIgnoreCase)
                            && text[sign] is '.' or '-' or '_'
                            && string.Equals(text[(sign + 1)..], stem[(sign + 1)..], StringComparison.OrdinalIgnoreCase)
                );
        });

    // Dev may be a stack beside dev
    private static bool IsOfAnother(IConfigFiles files, string root, string other, string stack)
    {
        var text = Path.GetFileNameWithoutExtension(other);
        var own = stack.Length > 0 && text.Length > stack.Length ? text[^stack.Length..] : "";
        return own.Length > 0 && own != stack && files.NamesIn(root).Contains(StackFiles.Pulumi(own));
    }
}
