using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Where volumes are mounted in a container: they may replace what the image brings there.</summary>
internal sealed class ContainerVolumes
{
    private readonly List<Slot> _paths = [];
    private bool _mayHaveMore;

    /// <summary>Mounts what a call says; false when it is none that mounts.</summary>
    public bool Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddMountPoints":
                _paths.AddRange((arguments[0].Value is ListDatum list ? list.Items : [arguments[0]]).Select(point => new Props(point)["ContainerPath"]));
                _mayHaveMore |= arguments[0].Value is ListDatum { IsComplete: false };
                return true;
            case "AddScratch":
                _paths.Add(arguments.PropsAt(0)["ContainerPath"]);
                return true;
            case "AddVolumesFrom":
                _mayHaveMore = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Anything may be mounted from now on.</summary>
    public void Escape() => _mayHaveMore = true;

    /// <summary>The container's mount points; null when there are none.</summary>
    public TemplateNode? MountPoints(Place place)
    {
        var points = _paths.Select(path => (TemplateNode?)Nodes.Object(path.Place, ("ContainerPath", Nodes.Of(path)))).ToList();
        if (_mayHaveMore)
        {
            points.Add(MadeNodes.Unknown("other volumes may be mounted", null, true, place));
        }

        return Nodes.ListOf(points, place);
    }
}
