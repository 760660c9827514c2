namespace AvdPulumi.Tests.Infra;

/// <summary>A theory about the program as it is built on the subset of the packages.</summary>
internal sealed class OfflineTheoryAttribute : TheoryAttribute
{
    public OfflineTheoryAttribute() => Skip = new OfflineFactAttribute().Skip;
}
