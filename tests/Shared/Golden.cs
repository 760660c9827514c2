namespace AvdPulumi.Tests.Shared;

/// <summary>
/// Compares a text with the committed one. To accept a change, run the tests once with AVD_ACCEPT=1 and read the diff; in CI it is refused.
/// </summary>
internal static class Golden
{
    private static bool Accepting =>
        Environment.GetEnvironmentVariable("AVD_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is not "true";

    /// <summary>Fails unless the file at <paramref name="path"/>, below the repository's root, holds exactly <paramref name="actual"/>.</summary>
    public static void Verify(string actual, params string[] path)
    {
        var file = Repository.PathOf(path);
        if (Accepting)
            Accept(file, actual);

        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var line = FirstDifference(expected, actual);
        Assert.True(
            line < 0,
            $"""
            {string.Join('/', path)} differs from what the program gives, first in line {line + 1}:
              committed: {LineOf(expected, line)}
              now:       {LineOf(actual, line)}
            If the change is meant, accept it:  AVD_ACCEPT=1 dotnet run avd.cs test
            and read what changed:              git diff {string.Join('/', path)}
            """
        );
    }

    private static void Accept(string file, string actual)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual);
    }

    private static int FirstDifference(string expected, string actual)
    {
        if (expected == actual)
            return -1;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var common = Enumerable.Range(0, Math.Min(left.Length, right.Length)).TakeWhile(line => left[line] == right[line]).Count();
        return common;
    }

    private static string LineOf(string text, int line) =>
        line >= 0 && text.Split('\n') is var lines && line < lines.Length ? lines[line] : "(nothing)";
}
