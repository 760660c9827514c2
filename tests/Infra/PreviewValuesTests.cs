using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>A value in a preview is of the kind that the engine gets.</summary>
public sealed class PreviewValuesTests
{
    private enum Colour
    {
        Green = 2,
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2.5, 2.5)]
    [InlineData(Colour.Green, 2.0)]
    public void What_the_engine_gets_as_a_number_is_one(object value, double number) =>
        Assert.Equal(new PreviewValue.Number(number), PreviewValues.Convert(value));

    [Fact]
    public void Text_of_digits_stays_text() => Assert.Equal(new PreviewValue.Text("1"), PreviewValues.Convert("1"));

    [Fact]
    public void A_map_is_a_map_whatever_its_values_are_declared_as()
    {
        var map = Assert.IsType<PreviewValue.Map>(PreviewValues.Convert(ImmutableDictionary<string, string>.Empty.Add("a", "b")));

        Assert.Equal(new PreviewValue.Text("b"), map.Members["a"]);
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(1f)]
    [InlineData('c')]
    public void What_the_engine_refuses_is_refused(object value) =>
        Assert.Throws<NotSupportedException>(() => PreviewValues.Convert(value));

    [Theory]
    [InlineData("dev")]
    [InlineData("max")]
    public async Task The_contract_s_version_is_a_number_and_all_else_text_or_maps_of_texts(string name)
    {
        var outputs = (
            await PreviewRunner.RunAsync(
                new PreviewRequest("avd", name, "/project", "offline", Previewed.EstateOf(name), Layers.ControlPlane, TestSettings.Now, [])
            )
        ).Outputs;

        Assert.All(
            outputs.Where(output =>
                output.Key
                    is not (
                        ControlPlaneContract.OutputName
                        or SessionHostContract.OutputName
                        or SessionHostContract.PrincipalsOutputName
                        or ProfileContract.OutputName
                    )
            ),
            output => Assert.True(output.Value is PreviewValue.Text or PreviewValue.Unknown)
        );
        var contract = Assert.IsType<PreviewValue.Map>(outputs[ControlPlaneContract.OutputName]).Members;
        Assert.Equal(new PreviewValue.Number(ControlPlaneContract.Version), contract["version"]);
        Assert.All(contract.Remove("version").Remove("pools").Values, AssertTextOrMap);
        Assert.All(
            Assert.IsType<PreviewValue.Map>(contract["pools"]).Members.Values,
            pool => Assert.All(Assert.IsType<PreviewValue.Map>(pool).Members.Values, AssertTextOrMap)
        );

        static void AssertTextOrMap(PreviewValue value) =>
            Assert.True(
                value is PreviewValue.Text || (value is PreviewValue.Map map && map.Members.Values.All(item => item is PreviewValue.Text))
            );
    }
}
