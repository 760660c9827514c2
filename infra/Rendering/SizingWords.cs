using System.Globalization;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Numbers of a sizing as people write them.</summary>
internal static class SizingWords
{
    private const int GbPerTb = 1000;
    private const int MbPerGb = 1024;

    /// <summary>A number with its thousands apart; a question mark for one that is not known.</summary>
    public static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? SizingReport.Unknown;

    /// <summary>Gigabytes in terabytes, as plans have them.</summary>
    public static string Terabytes(long gigabytes) => string.Create(CultureInfo.InvariantCulture, $"{(decimal)gigabytes / GbPerTb:0.0} TB");

    /// <summary>What is asked for, of what is there.</summary>
    public static string Part(long asked, long? there) => $"{Number(asked)} of {Number(there)}";

    /// <summary>A part of a whole in percent, rounded to the nearest.</summary>
    public static string Percent(long part, long whole) =>
        whole == 0 ? $"{SizingReport.Unknown} %" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100m * part / whole)} %");

    /// <summary>Processors and memory of a host.</summary>
    public static string Host(PoolSizing pool) =>
        string.Create(CultureInfo.InvariantCulture, $"{pool.ProcessorsPerHost} vCPU and {(decimal)pool.MemoryMbPerHost / MbPerGb:0.#} GB");

    /// <summary>A count of nouns that take an s.</summary>
    public static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";
}
