namespace AvdPulumi.Configuration.Layering;

/// <summary>The files this room may see; tests hand in a dictionary.</summary>
public interface IConfigFiles
{
    /// <summary>Whether there is a file.</summary>
    bool Exists(string path);

    /// <summary>Whether there is a folder.</summary>
    bool IsFolder(string path);

    /// <summary>All of a file; of one that is too large to be a configuration, enough to see that it is. Throws what System.IO throws.</summary>
    byte[] ReadAllBytes(string path);

    /// <summary>The names, without folder, of the files directly in a folder; none when there is no such folder.</summary>
    IReadOnlyList<string> NamesIn(string folder);
}
