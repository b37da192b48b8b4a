namespace AlbLint.Cli.Projects.Compose;

/// <summary>What a Compose file builds for a service.</summary>
/// <param name="Context">The full path of the directory.</param>
/// <param name="Dockerfile">The full path of the Dockerfile.</param>
/// <param name="Target">The stage; null for the last one.</param>
/// <param name="Arguments">The names of the arguments that the build is given, separated by blanks.</param>
internal sealed record ComposeBuild(string Context, string Dockerfile, string? Target, string Arguments);

/// <summary>A service of a Compose file.</summary>
/// <param name="Project">The directory of the file, a full path; files beside each other add to each other's services.</param>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image that is run, and that is built if anything is; null when that is not known.</param>
/// <param name="IsBuilt">Whether the image is built.</param>
/// <param name="Build">How it is built; null when that is not known.</param>
internal sealed record ComposeService(string Project, string Name, string? Image, bool IsBuilt, ComposeBuild? Build);
