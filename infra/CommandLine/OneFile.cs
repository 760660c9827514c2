using System.Text;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>A config that is only in memory so far, as the only file.</summary>
/// <param name="name">Its name, relative to the root.</param>
/// <param name="text">Its content.</param>
internal sealed class OneFile(string name, string text) : IConfigFiles
{
    private readonly string _path = Path.Combine([.. name.Split('/')]);

    public bool Exists(string path) => path == _path;

    public bool IsFolder(string path) => false;

    public byte[] ReadAllBytes(string path) => Exists(path) ? Encoding.UTF8.GetBytes(text) : throw new FileNotFoundException(path);

    public IReadOnlyList<string> NamesIn(string folder) => [];
}
