using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

public class IdleFilesTests
{
    [Theory]
    [InlineData("config/variables.test.yaml", "config/variables.test.yml")]
    [InlineData("config/Variables.test.yml", "config/variables.test.yml")]
    [InlineData("config/variables.Test.yml", "config/variables.test.yml")]
    [InlineData("config/variables.test.YML", "config/variables.test.yml")]
    [InlineData("config/variables-test.yml", "config/variables.test.yml")]
    [InlineData("config/variables.yaml", "config/variables.yml")]
    [InlineData("Pulumi.test.yml", "Pulumi.test.yaml")]
    [InlineData("pulumi.test.yaml", "Pulumi.test.yaml")]
    public void A_file_that_is_nearly_a_configuration_file_is_an_error(string file, string meant)
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("Pulumi.test.yaml", "")
            .With(file, "host_pool: {max_session_limit: 3}");

        var found = Loaded.From(files).Diagnostics.Where(finding => finding.Code == "AVD0192").ToList();
        Assert.Equal((file, Severity.Error), (Assert.Single(found).Origin!.Name, found[0].Severity));
        Assert.Contains(meant, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config/variables.test2.yml")]
    [InlineData("config/variables.prod.yaml")]
    [InlineData("config/variables.test.yml.bak")]
    [InlineData("config/variables.test.json")]
    [InlineData("config/variables.test.yml")]
    public void Other_files_are_nobodys_fault(string file) =>
        Assert.DoesNotContain(
            Loaded
                .From(new MemoryFiles().With("config/variables.yml", Loaded.Small).With(file, "host_pool: {max_session_limit: 3}"))
                .Diagnostics,
            finding => finding.Code == "AVD0192"
        );

    [Fact]
    public void A_stack_whose_name_differs_by_case_alone_has_files_of_its_own() =>
        Assert.DoesNotContain(
            Loaded
                .From(
                    new MemoryFiles()
                        .With("config/variables.yml", Loaded.Small)
                        .With("Pulumi.Test.yaml", "")
                        .With("config/variables.Test.yml", "host_pool: {max_session_limit: 3}")
                )
                .Diagnostics,
            finding => finding.Code == "AVD0192" && finding.Origin!.Name.StartsWith("config/", StringComparison.Ordinal)
        );

    [Fact]
    public void A_stack_that_is_not_known_is_told_of_the_file_that_was_meant()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", Loaded.Small)
            .With("config/variables.test.yaml", "host_pool: {max_session_limit: 3}");
        var found = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment)).Diagnostics;

        Assert.Equal(["AVD0040", "AVD0192"], found.Select(finding => finding.Code));
    }
}
