using AvdPulumi.Tests.Packages;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>The stacks that the workflows run for.</summary>
public sealed class StackListTests
{
    [ToolsFact]
    public void Without_a_wish_it_is_every_stack_with_a_file() => Assert.Equal("[\"dev\",\"prod\"]\n", Stacks().Out);

    [ToolsFact]
    public void A_wish_chooses_in_its_own_order_and_an_empty_variable_chooses_none()
    {
        Assert.Equal("[\"prod\",\"dev\"]\n", Stacks(("WANTED", "[\"prod\",\"dev\",\"prod\"]")).Out);
        Assert.Equal("[]\n", Stacks(("WANTED", "")).Out);
    }

    [ToolsFact]
    public void A_stack_without_a_file_is_refused_whatever_its_name_does_to_a_shell()
    {
        var (exitCode, text, error) = Stacks(("WANTED", "[\"$(id)\\\"; x\"]"));

        Assert.NotEqual(0, exitCode);
        Assert.Equal("", text);
        Assert.Contains("no file Pulumi.<stack>.yaml: [\"$(id)\\\"; x\"]", error, StringComparison.Ordinal);
    }

    [ToolsFact]
    public void Something_else_than_a_list_of_names_is_refused()
    {
        Assert.NotEqual(0, Stacks(("WANTED", "prod")).ExitCode);
        Assert.Contains("WANTED must be a JSON list of names", Stacks(("WANTED", "{}")).Error, StringComparison.Ordinal);
    }

    // the script lists the stacks of the folder above its own: the stacks of the repository belong to whoever deploys with it
    private static (int ExitCode, string Out, string Error) Stacks(params (string Name, string Value)[] variables)
    {
        using var project = new TemporaryFolder();
        project
            .With(".ci/stacks", File.ReadAllText(Repository.PathOf(".ci", "stacks")))
            .With("Pulumi.yaml", "name: avd\n")
            .With("Pulumi.dev.yaml", "")
            .With("Pulumi.prod.yaml", "");
        return Tool.Run("bash", [project.PathOf(".ci/stacks")], "", variables);
    }
}
