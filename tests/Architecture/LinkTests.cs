using System.Text.RegularExpressions;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>A link in a document leads to a file of the repository, and to a heading in it.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md")
                .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var targets = Link()
            .Matches(File.ReadAllText(Repository.PathOf(document)))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

        Assert.All(
            targets,
            target =>
            {
                var (file, heading) = target.Split('#') is [var path, var anchor] ? (path, anchor) : (target, "");
                var full = file.Length == 0 ? Repository.PathOf(document) : Path.GetFullPath(Path.Combine(folder, file));

                Assert.True(Path.Exists(full), $"{document} links to {target}, which is not there.");
                Assert.True(
                    heading.Length == 0 || Headings(full).Contains(heading),
                    $"{document} links to {target}, and the page has no such heading."
                );
            }
        );
    }

    // as GitHub makes them: small letters, hyphens for blanks, no punctuation
    private static HashSet<string> Headings(string file) =>
        [
            .. Heading()
                .Matches(File.ReadAllText(file))
                .Select(match => NoAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        ];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
