using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Preview;

/// <summary>What of the options of a resource is in its preview.</summary>
public sealed class AliasTests
{
    [Fact]
    public async Task A_resource_has_the_urns_of_its_aliases_and_of_those_of_its_parents()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var group = new StackPrograms.PhasedGroup("now", 0, new() { Aliases = { new Alias { Name = "then" } } });
            _ = Group("now-a", new() { Parent = group });
            _ = Group(
                "b",
                new()
                {
                    Aliases =
                    {
                        new Alias { Urn = "urn:pulumi:test::avd::x:y:Z::old" },
                        new Alias { Parent = group },
                    },
                }
            );
        });
        const string type = "azure-native:resources:ResourceGroup";

        Assert.Equal(["urn:pulumi:test::avd::avd:test:Phase0$" + type + "::then-a"], Of("now-a").Aliases.AsEnumerable());
        Assert.Equal(
            ["urn:pulumi:test::avd::avd:test:Phase0$" + type + "::b", "urn:pulumi:test::avd::x:y:Z::old"],
            Of("b").Aliases.AsEnumerable()
        );

        PreviewResource Of(string name) => model.Resources.Single(resource => resource.Name == name);
    }

    [Fact]
    public async Task A_trigger_and_retention_are_in_the_preview()
    {
        var model = await StackPrograms.PreviewAsync(() =>
            Group("a", new() { ReplacementTrigger = Output.Create<object>("one"), RetainOnDelete = true })
        );

        Assert.Equal(
            (new PreviewValue.Text("one"), true),
            (model.Resources.Single().ReplacementTrigger, model.Resources.Single().RetainOnDelete)
        );
    }

    private static AzureNative.Resources.ResourceGroup Group(string name, CustomResourceOptions options) =>
        new(name, new() { ResourceGroupName = name, Location = "westeurope" }, options);
}
