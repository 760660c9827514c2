using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>How packages of apps are stored and named. Source: App Attach in Azure Virtual Desktop; Windows package identity.</summary>
internal static class AppPackageFacts
{
    /// <summary>Endings of the disk images that session hosts can mount.</summary>
    public static ImmutableArray<string> ImageEndings { get; } = [".vhd", ".vhdx", ".cim"];

    /// <summary>The same endings, for a sentence.</summary>
    public const string ImageEndingsText = ".vhd, .vhdx or .cim";

    /// <summary>The parts of a full name: name, version, processor, resource and publisher, with an underscore between them.</summary>
    public const int FullNameParts = 5;

    /// <summary>The numbers of a version.</summary>
    public const int VersionParts = 4;

    /// <summary>Processors whose packages run on session hosts; Azure Local is x64.</summary>
    public static ImmutableArray<string> Processors { get; } = ["x64", "x86", "neutral"];

    /// <summary>The same processors, for a sentence.</summary>
    public const string ProcessorsText = "x64, x86 or neutral";

    /// <summary>The characters of the publisher's part, which Windows computes from the publisher's certificate.</summary>
    public const int PublisherLength = 13;
}
