using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Adoption;

/// <summary>An estate that this program deployed, exported from Azure and adopted again: every resource is found, and nothing of it changes but secrets, which Azure does not show.</summary>
public sealed class AdoptionRoundTripTests
{
    public static TheoryData<string> Previews => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Adopting_what_the_program_deployed_changes_nothing(string name)
    {
        var model = (await WholePreviews.Of(name)).Model;

        var plan = PlanOf(model);

        Assert.Equal(
            model.Resources.Where(resource => resource.IsInAzure).Select(resource => resource.Urn).Order(),
            plan.Adopted.Select(resource => resource.Planned.Urn).Order()
        );
        Assert.Empty(plan.Others);
        var changes = DiffBuilder.Of(plan.Before, model, "Azure").Changes.Where(IsInAzure);
        Assert.All(
            changes.SelectMany(change => change.Properties.Where(IsShown).Select(property => (change.Resource.Name, property))),
            wrong => Assert.Fail($"{wrong.Name}: {wrong.property.Path} was {wrong.property.Before} and would be {wrong.property.After}.")
        );
        Assert.All(changes, change => Assert.Equal(ChangeKind.Updated, change.Kind));
    }

    private static AdoptionPlan PlanOf(PreviewModel model)
    {
        var export = ArmExportFile.Read("estate.json", ExportedEstate.ListOf(model), ArmScope.None);
        Assert.DoesNotContain(export.Diagnostics, found => found.Severity == Severity.Error);
        return AdoptionPlanner.Of(model, export.Resources);
    }

    // a password that the deployment makes up is nothing in Azure
    private static bool IsInAzure(ResourceChange change) => change.Resource.IsInAzure;

    // a preview has no scripts, only what stands for them, so that is what the estate of the test has
    private static bool IsShown(PropertyChange change) =>
        change.Path != "source.script" && (change.After is null || HasMoreThanSecrets(change.After));

    private static bool HasMoreThanSecrets(PreviewValue value) =>
        value switch
        {
            PreviewValue.Secret or PreviewValue.Unknown => false,
            PreviewValue.Map map => map.Members.Values.Any(HasMoreThanSecrets),
            PreviewValue.List list => list.Items.Any(HasMoreThanSecrets),
            _ => true,
        };
}
