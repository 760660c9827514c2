using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>A file with parameters of the AVD accelerator. Its ending says whether it is Bicep or JSON.</summary>
public static class AcceleratorFile
{
    /// <summary>Makes a config from it. An error in the diagnostics means that there is none.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ImportedConfig Import(string file, byte[] bytes) =>
        Has(file, ".json") ? ForeignImport.OfFile(ArmParametersFile.Read(file, bytes), new AcceleratorTable())
        : Has(file, ".bicepparam") ? ForeignImport.OfFile(BicepParamFile.Read(file, bytes), new AcceleratorTable())
        : ImportedConfig.Refused([
            ImportDiagnostics.WrongFile(
                new Origin(OriginKind.File, file),
                $"{file} does not end with .bicepparam or .json, so it is no file of parameters."
            ),
        ]);

    private static bool Has(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
