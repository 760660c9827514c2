using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Pulumi.yaml: the name of the project, and what is wrong with it.</summary>
public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("avd")]
    [InlineData("contoso-desktops")]
    [InlineData("Contoso_1.0")]
    public void A_project_may_have_any_name_that_pulumi_accepts(string name)
    {
        var result = Of($"name: {name}\nruntime: dotnet\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(name, result.Project);
    }

    [Theory]
    [InlineData("name: our estate\n", 1, 7, "name is 'our estate'")]
    [InlineData("runtime: dotnet\nname: ''\n", 2, 7, "name is ''")]
    [InlineData("runtime: dotnet\nname:\n", 2, 6, "name is not set")]
    [InlineData("runtime: dotnet\nname: [avd]\n", 2, 7, "name is not set")]
    [InlineData("runtime: dotnet\n", 1, 1, "name is not set")]
    [InlineData("", 1, 1, "name is not set")]
    public void A_wrong_name_is_reported_at_its_position(string yaml, int line, int column, string message)
    {
        var found = Assert.Single(Of(yaml).Diagnostics, diagnostic => diagnostic.Code == "AVD0070");

        Assert.Equal(("Pulumi.yaml", line, column), (found.Origin!.Name, found.Origin.Line, found.Origin.Column));
        Assert.StartsWith(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void Broken_yaml_is_reported_once_and_as_such() =>
        Assert.Equal(["AVD0005"], Of("name: [avd\n").Diagnostics.Select(diagnostic => diagnostic.Code));

    [Fact]
    public void Without_the_file_nothing_else_is_reported() =>
        Assert.Equal(["AVD0070"], Of(null).Diagnostics.Select(diagnostic => diagnostic.Code));

    // a file that is a whole config needs no project
    [Fact]
    public void A_single_file_needs_no_project()
    {
        var files = new MemoryFiles().With("mine.yml", Loaded.Small).Without("Pulumi.yaml");
        var request = new ConfigRequest(MemoryFiles.Root, "mine", Loaded.NoEnvironment) { File = "mine.yml" };

        Assert.NotNull(new ConfigLoader(files).Load(request).Estate);
    }

    [Fact]
    public void The_keys_of_the_stack_are_those_of_avd_whatever_the_project_is_called()
    {
        var result = Of("name: contoso\n", "config:\n  avd:layers: [control_plane]\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(AvdPulumi.Configuration.Layering.Layers.ControlPlane, result.Layers);
    }

    // Pulumi adds the name of the project to a key without a namespace, and the program would not see it
    [Theory]
    [InlineData("host_pool")]
    [InlineData("contoso:host_pool")]
    public void A_section_in_the_projects_own_namespace_is_an_error(string key)
    {
        var found = Assert.Single(Of("name: contoso\n", $"config:\n  {key}: {{max_session_limit: 8}}\n").Diagnostics);

        Assert.Equal("AVD0045", found.Code);
        Assert.Equal("Did you mean 'avd:host_pool'?", found.Hint);
    }

    [Fact]
    public void A_contract_that_is_missing_is_named_with_the_project()
    {
        var result = Of("name: contoso\n", "config:\n  avd:layers: [session_hosts]\n");

        var hint = result.Diagnostics.First(diagnostic => diagnostic.Code == "AVD5017").Hint;
        Assert.Contains("<organization>/contoso/<stack>", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_that_reads_from_itself_is_known_by_the_name_of_the_project()
    {
        const string Stack = "config:\n  avd:layers: [session_hosts]\n  avd:contracts: {control_plane: contoso/desktops/test}\n";

        Assert.Contains(Of("name: desktops\n", Stack).Diagnostics, diagnostic => diagnostic.Code == "AVD5013");
        Assert.DoesNotContain(Of("name: avd\n", Stack).Diagnostics, diagnostic => diagnostic.Code == "AVD5013");
    }

    private static ConfigResult Of(string? project, string stack = "")
    {
        var files = new MemoryFiles().With("config/variables.yml", Loaded.Small).With("Pulumi.test.yaml", stack);
        files = project is null ? files.Without("Pulumi.yaml") : files.With("Pulumi.yaml", project);
        return new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment));
    }
}
