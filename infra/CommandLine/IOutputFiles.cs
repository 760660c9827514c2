namespace AvdPulumi.Infra.CommandLine;

/// <summary>Where verbs write files that the user names.</summary>
public interface IOutputFiles
{
    /// <summary>Whether something has this name.</summary>
    bool Exists(string path);

    /// <summary>Writes a text as UTF-8, with the folders on the way. Throws what System.IO throws.</summary>
    void Write(string path, string text);
}
