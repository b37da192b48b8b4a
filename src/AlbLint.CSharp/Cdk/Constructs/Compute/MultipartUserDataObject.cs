using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>User data of several scripts. Commands go to the default one, which is the first that is added unless another is named.</summary>
internal sealed class MultipartUserDataObject(Place place)
    : UserDataObject(Slot.Of("Content-Type: multipart/mixed; boundary=\"+AWS+CDK+User+Data+Separator==\"", place), Slot.Of("--+AWS+CDK+User+Data+Separator==--", place))
{
    private const string Separator = "--+AWS+CDK+User+Data+Separator==";
    private readonly List<UserDataObject> _parts = [];
    private UserDataObject? _default;

    /// <summary>The part that a static member of <c>MultipartBody</c> makes; null for others.</summary>
    public static UserDataObject? Part(string method, Arguments? arguments, Place place) => method switch
    {
        "FromUserData" when arguments is not null => Given(arguments[0], Slot.Of(null, place)),
        "FromRawBody" when arguments is not null => Of("Custom", new Arguments([new("content", arguments.PropsAt(0)["Body"])], place, arguments.Program), place),
        _ => null,
    };

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddPart":
                _parts.Add(Given(arguments[0], Slot.Of(null, arguments.Place)));
                break;
            case "AddUserDataPart":
                var part = Given(arguments[0], Slot.Of(null, arguments.Place));
                _parts.Add(part);
                _default = arguments[2].Truth ?? _default is null ? part : _default;
                break;
            default:
                return _default is null ? base.Call(method, arguments) : _default.Call(method, arguments);
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Add(ListDatum commands)
    {
        if (_default is null)
        {
            base.Add(commands);
        }
        else
        {
            _default.Add(commands);
        }
    }

    public override IEnumerable<Slot> Rendered()
    {
        var own = base.Rendered().ToList();
        return own.Take(own.Count - 1).Concat(_parts.SelectMany(part => part.Rendered().Prepend(Plain(Separator)))).Append(own[own.Count - 1]);
    }
}
