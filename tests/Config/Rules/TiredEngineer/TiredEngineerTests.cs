using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>What a tired engineer writes: each is a small change to an example, and the gate says what is wrong, at the setting where it is wrong.</summary>
public class TiredEngineerTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Config", "Rules", "TiredEngineer");

    private static readonly Dictionary<string, WrongConfig> All = Directory
        .EnumerateFiles(Folder, "*.yml")
        .SelectMany(file =>
            WrongConfig
                .In(File.ReadAllText(file))
                .Select(wrong => (Name: $"{Path.GetFileNameWithoutExtension(file)}: {wrong.Wrong}", Wrong: wrong))
        )
        .ToDictionary(item => item.Name, item => item.Wrong);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The codes that the wrong configs have.</summary>
    internal static IEnumerable<string> Codes => All.Values.Select(wrong => wrong.Code).Distinct();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gate_says_what_is_wrong(string name)
    {
        var wrong = All[name];
        var example = Example(wrong.Over);

        Assert.DoesNotContain((wrong.Code, wrong.At), WrongConfig.Before(example));
        Assert.Contains((wrong.Code, wrong.At), wrong.Findings(example).Select(found => (found.Code, found.Path)));
    }

    // a personal pool is in no example by itself
    private static string Example(string name) =>
        File.ReadAllText(name == "personal" ? Path.Combine(Folder, "base", "personal.yml") : Fixture.ExampleOf(name));
}
