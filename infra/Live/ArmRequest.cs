using Azure.Core;

namespace AvdPulumi.Infra.Live;

/// <summary>One request to Azure Resource Manager.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The address, with the API version.</param>
/// <param name="Path">What a failure names: an ARM id, or the path of a list or a query.</param>
internal sealed record ArmRequest(RequestMethod Method, Uri Address, string Path)
{
    /// <summary>Default: none. The body, JSON in UTF-8.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Default: true. Whether it may be sent again: a second one changes nothing that the first one did not.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Default: true. Whether a success has JSON. What is only done is answered with nothing, or with something that nobody reads.</summary>
    public bool HasContent { get; init; } = true;
}
