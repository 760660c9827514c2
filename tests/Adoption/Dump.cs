using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Adoption;

public sealed class Dump
{
    [Theory]
    [InlineData("contoso/prod")]
    [InlineData("contoso/dev")]
    [InlineData("examples/hospital")]
    [InlineData("examples/small")]
    [InlineData("examples/max")]
    public async Task It(string name) =>
        File.WriteAllBytes($"/tmp/ad/{name.Replace('/', '-')}.json", ExportedEstate.ListOf((await WholePreviews.Of(name)).Model));
}
