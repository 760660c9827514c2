namespace AvdPulumi.Configuration;

/// <summary>The operating system of an image.</summary>
/// <remarks>Source: Azure Local virtual machine images</remarks>
public enum ImageOs
{
    /// <summary>Windows.</summary>
    Windows,

    /// <summary>Linux.</summary>
    Linux,
}
