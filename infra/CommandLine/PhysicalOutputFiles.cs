using System.Text;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The files of this machine.</summary>
internal sealed class PhysicalOutputFiles : IOutputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    public void Write(string path, string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, text, Utf8);
    }
}
