using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class NetworkExamplesTests
{
    // what brings it up is too long to be written out
    private const string TooManyRules = "AVD1084";

    public static TheoryData<string> Codes =>
        [
            .. DiagnosticCatalogue
                .All.Select(descriptor => descriptor.Code)
                .Where(code => code.StartsWith("AVD10", StringComparison.Ordinal) && code != TooManyRules),
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_documented_example_brings_the_finding_up(string code)
    {
        var descriptor = DiagnosticCatalogue.All.Single(descriptor => descriptor.Code == code);
        var files = new MemoryFiles()
            .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
            .With("config/variables.test.yml", descriptor.Example);

        var found = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment)).Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == code);
    }
}
