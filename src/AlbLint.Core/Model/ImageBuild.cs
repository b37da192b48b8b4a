namespace AlbLint.Model;

/// <summary>
/// What a program says that a container's image is built from. See https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecr_assets.DockerImageAssetProps.html
/// </summary>
/// <param name="Directory">
/// The build context as the program writes it, with its place in the program. A relative path starts in the directory that the program runs in: for the CDK the one
/// of its cdk.json.
/// </param>
/// <param name="Dockerfile">The Dockerfile, relative to <paramref name="Directory"/>; "Dockerfile" by default.</param>
/// <param name="Target">The stage that is built; null for the last one.</param>
/// <param name="Arguments">The names of the arguments that the build is given; null when they are not known.</param>
public sealed record ImageBuild(Setting<string> Directory, Setting<string> Dockerfile, Setting<string>? Target, IReadOnlyList<string>? Arguments);
