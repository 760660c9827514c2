using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>docs/fslogix.md says which registry values hosts get.</summary>
public sealed class FslogixDocumentTests
{
    [Fact]
    public void The_document_is_what_the_baseline_gives() =>
        Golden.Verify(FslogixDocument.Render(FslogixBaseline.All, CloudKerberosValues.All), "docs", "fslogix.md");
}
