using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>
/// The script that instances start with. See
/// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ec2/lib/user-data.ts
/// </summary>
/// <param name="opening">What stands before the commands.</param>
/// <param name="closing">What stands after them.</param>
internal class UserDataObject(Slot opening, Slot closing) : CdkObject
{
    private readonly List<Slot> _lines = [];
    private readonly List<Slot> _atExit = [];

    /// <summary>The script that a static method of <c>UserData</c> makes; null for others.</summary>
    public static UserDataObject? Of(string method, Arguments? arguments, Place place) => method switch
    {
        "ForLinux" when arguments is not null => Linux(arguments.PropsAt(0)["Shebang"], place),
        "ForWindows" => Windows(place),
        "ForOperatingSystem" when arguments?[0].Member is { } system => system == "WINDOWS" ? Windows(place) : Linux(Slot.Of(null, place), place),
        "Custom" when arguments is not null => Custom(arguments[0]),
        _ => null,
    };

    /// <summary>The script that properties give, else an empty one for the system of an image.</summary>
    public static UserDataObject Given(Slot userData, Slot image)
    {
        if (Of<UserDataObject>(userData) is { } given)
        {
            return given;
        }

        var made = MachineImageObject.SystemOf(image) switch
        {
            MachineImageObject.Windows => Windows(userData.Place),
            MachineImageObject.Bottlerocket => Custom(Slot.Of("", userData.Place)),
            _ => Linux(Slot.Of(null, userData.Place), userData.Place),
        };
        if (!userData.IsNull)
        {
            made.Escape();
        }

        return made;
    }

    public override Slot? Call(string method, Arguments arguments)
    {
        switch (method)
        {
            case "AddCommands":
                Add(arguments.From(0));
                break;
            case "AddOnExitCommands":
                _atExit.AddRange(Lines(arguments.From(0)));
                break;
            case "AddSignalOnExitCommand":
                break; // it says that the instance is ready, nothing else
            case "AddExecuteFileCommand" or "AddS3DownloadCommand":
                Escape(); // what the file does is not known
                return Slot.Unknown("a file on the instance", arguments.Place);
            default:
                return null;
        }

        return Slot.Of(null, arguments.Place);
    }

    public override void Escape() => _lines.Add(More());

    /// <summary>Adds commands, one a line.</summary>
    public virtual void Add(ListDatum commands) => _lines.AddRange(Lines(commands));

    /// <summary>Adds a command that is put together from parts.</summary>
    public void Add(Place place, params Slot[] parts) => Add(new ListDatum([Texts.Joined(parts, place)]));

    /// <summary>The property UserData, at the first command that the program adds; null when the script is empty.</summary>
    public TemplateNode? Node()
    {
        var lines = Rendered().ToList();
        var place = lines.Select(line => line.Place).FirstOrDefault(place => place != opening.Place) ?? opening.Place;
        return lines.Count == 0 ? null : MadeNodes.Map("Fn::Base64", Text(lines, place), place);
    }

    /// <summary>The script line by line.</summary>
    public virtual IEnumerable<Slot> Rendered()
    {
        var trap = _atExit.Count == 0 ? [] : (Slot[])[Plain("function exitTrap(){"), Plain("exitCode=$?"), .. _atExit, Plain("}"), Plain("trap exitTrap EXIT")];
        return new[] { opening }.Concat(trap).Concat(_lines).Append(closing).Where(line => !line.IsNull);
    }

    protected Slot Plain(string text) => Slot.Of(text, opening.Place);

    private static UserDataObject Linux(Slot shebang, Place place) => new(shebang.IsNull ? Slot.Of("#!/bin/bash", place) : shebang, Slot.Of(null, place));

    private static UserDataObject Windows(Place place) => new(Slot.Of("<powershell>", place), Slot.Of("</powershell>", place));

    private static UserDataObject Custom(Slot content) => new(content, Slot.Of(null, content.Place));

    private IEnumerable<Slot> Lines(ListDatum commands) => commands.IsComplete ? commands.Items : commands.Items.Append(More());

    private Slot More() => Slot.Unknown("there may be more commands", opening.Place);

    // A line that is not known stays a line of its own: the others are known all the same.
    private TemplateNode Text(List<Slot> lines, Place place)
    {
        var parts = lines.SelectMany(line => new[] { Plain("\n"), line }).Skip(1).ToList();
        return parts.TrueForAll(part => part.Value is Scalar) ? Nodes.Of(Texts.Joined(parts, place))!
            : MadeNodes.Map("Fn::Join", MadeNodes.List([MadeNodes.Text("", place), MadeNodes.List(parts.Select(part => Nodes.Of(part)).OfType<TemplateNode>(), place)], place), place);
    }
}
