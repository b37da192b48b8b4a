using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A <c>ContainerImage</c>.</summary>
/// <param name="name">The image's name; unknown when it follows from what the image is.</param>
internal sealed class ImageObject(Slot name) : CdkObject
{
    private Build? _build;

    public override string? Symbol => name.Value.Symbol;

    /// <summary>What a static method of <c>ContainerImage</c> gives; null for others.</summary>
    public static ImageObject? Of(string method, Arguments? arguments, Place place) => arguments is null ? null : method switch
    {
        "FromRegistry" => Named(arguments[0]),
        "FromAsset" => Built(arguments),
        "FromEcrRepository" => InRepository(arguments[0], arguments[1], place),
        "FromDockerImageAsset" => Of<ImageAssetObject>(arguments[0])?.Image ?? Unknown(place),
        "FromTarball" => Unknown(place),
        _ => null,
    };

    /// <summary>An image by its name, which may be the address of one that is built.</summary>
    public static ImageObject Named(Slot name) => name.Value as ImageObject ?? new ImageObject(name);

    /// <summary>An image that is built in a directory: <c>(directory, { File })</c>.</summary>
    public static ImageObject Built(Arguments arguments) => Built(arguments[0], arguments.PropsAt(1));

    /// <summary>An image that is built in a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="props">Which Dockerfile and stage, with which arguments.</param>
    public static ImageObject Built(Slot directory, Props props)
    {
        var (dockerfile, target) = (props["File"], props["Target"]);
        var symbol = directory.Value.Symbol is { } known ? $"asset({known},{dockerfile.Value.Symbol},{target.Value.Symbol})" : null;
        return new(Slot.Unknown("the image is built from a directory", directory.Place, symbol)) { _build = new(directory, dockerfile, target, props["BuildArgs"]) };
    }

    /// <summary>An image of an ECR repository.</summary>
    public static ImageObject InRepository(Slot repository, Slot tag, Place place) =>
        new(Slot.Unknown("the repository's address is known when the stack is deployed", place, repository.Value.Symbol is { } symbol ? $"ecr({symbol},{tag.Value.Symbol})" : null));

    public static ImageObject Unknown(Place place) => new(Slot.Unknown("the image is not known", place));

    /// <summary>The properties of a container that say which image it has.</summary>
    public static IEnumerable<(string Name, TemplateNode? Node)> Properties(Slot image)
    {
        var known = image.Value as ImageObject;
        yield return ("Image", Nodes.Of(known is null ? image : known.At(image.Place)) ?? Nodes.Unknown("the image is not known", image.Place));
        if (known?._build is { } build)
        {
            yield return (MadeNodes.ImageBuild, Nodes.Object(build.Directory.Place,
                (MadeNodes.ImageDirectory, Nodes.Of(build.Directory)), (MadeNodes.ImageDockerfile, Nodes.Of(build.Dockerfile)), (MadeNodes.ImageTarget, Nodes.Of(build.Target)), (MadeNodes.ImageArguments, Nodes.Of(build.Arguments))));
        }
    }

    // An image that is built has the place where it is given to the container.
    private Slot At(Place place) => _build is null ? name : name.At(place);

    private sealed record Build(Slot Directory, Slot Dockerfile, Slot Target, Slot Arguments);
}

/// <summary>A <c>DockerImageAsset</c>: an image that is built in a directory.</summary>
internal sealed class ImageAssetObject(Arguments arguments) : CdkConstruct(arguments)
{
    public ImageObject Image { get; } = ImageObject.Built(arguments.PropsAt(2)["Directory"], arguments.PropsAt(2));

    public override Slot? Read(string property, Place place) => property == "ImageUri" ? new Slot(Image, place) : base.Read(property, place);
}
