using AlbLint.Model;

namespace AlbLint.Aws;

/// <summary>What is assumed when an image is built.</summary>
public static class DockerDefaults
{
    /// <summary>The file that says how an image is built.</summary>
    public static readonly Default<string> Dockerfile = new("Dockerfile", "Docker", "https://docs.docker.com/reference/cli/docker/buildx/build/#file");
}
