using AlbLint.CSharp.Cdk.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Expressions.</content>
internal sealed partial class Interpreter
{
    private int _nesting;

    /// <summary>What an expression comes to.</summary>
    private Slot Evaluate(IOperation? operation, Frame frame) => Resolved(EvaluateOpen(operation, frame));

    /// <summary>What an expression comes to, be it a text that is left open.</summary>
    private Slot EvaluateOpen(IOperation? operation, Frame frame)
    {
        if (operation is null)
        {
            return Slot.Unknown("there is no expression", program.Assembly.Nowhere.Place);
        }

        if (_nesting > 200 || !program.Step())
        {
            return Slot.Unknown("the program is too long to follow", PlaceOf(operation));
        }

        _nesting++;
        var slot = operation.ConstantValue is { HasValue: true, Value: var constant } ? Constant(operation, constant) : Expression(operation, frame);
        _nesting--;
        return slot;
    }

    // By kind, since a chain of type tests costs as much as the rest: every operation of a program comes by here.
    private Slot Expression(IOperation operation, Frame frame)
    {
        switch (operation.Kind)
        {
            case OperationKind.Parenthesized:
                return EvaluateOpen(((IParenthesizedOperation)operation).Operand, frame);
            case OperationKind.Conversion:
                return Convert((IConversionOperation)operation, frame);
            case OperationKind.LocalReference when operation is ILocalReferenceOperation { Local: var local }:
                return frame.Find(local)?.At(PlaceOf(operation)) ?? Slot.Unknown($"{local.Name} is not known", PlaceOf(operation));
            case OperationKind.ParameterReference:
                return Parameter((IParameterReferenceOperation)operation, frame);
            case OperationKind.InstanceReference when frame.HasReceiver
                && ((IInstanceReferenceOperation)operation).ReferenceKind is InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.PatternInput:
                return frame.Receivers.Peek();
            case OperationKind.InstanceReference:
                return frame.Self?.At(PlaceOf(operation)) ?? Slot.Unknown("the object is not known", PlaceOf(operation), "this");
            case OperationKind.ConditionalAccessInstance when frame.HasReceiver:
                return frame.Receivers.Peek();
            case OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.ArrayElementReference:
                return Read(operation, frame);
            case OperationKind.ObjectCreation:
                return Create((IObjectCreationOperation)operation, frame);
            case OperationKind.TypeParameterObjectCreation:
                return Slot.Unknown("the type is not known", PlaceOf(operation));
            case OperationKind.ArrayCreation:
                return Array((IArrayCreationOperation)operation, frame);
            case OperationKind.CollectionExpression:
                return Collection((ICollectionExpressionOperation)operation, frame);
            case OperationKind.Tuple:
                return new Slot(new ListDatum(Each(((ITupleOperation)operation).Elements, frame)), PlaceOf(operation));
            case OperationKind.Invocation:
                return Invoke((IInvocationOperation)operation, frame);
            case OperationKind.DelegateCreation:
                return Delegate(((IDelegateCreationOperation)operation).Target, frame);
            case OperationKind.AnonymousFunction or OperationKind.MethodReference:
                return Delegate(operation, frame);
            case OperationKind.AnonymousObjectCreation:
                return Anonymous((IAnonymousObjectCreationOperation)operation, frame);
            case OperationKind.With:
                return With((IWithOperation)operation, frame);
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Assigned(assignment.Target, EvaluateOpen(assignment.Value, frame)), frame);
            case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation assignment:
                return Assign(assignment.Target, Operators.Binary(assignment.OperatorKind, Evaluate(assignment.Target, frame), Evaluate(assignment.Value, frame), PlaceOf(operation)), frame);
            case OperationKind.CoalesceAssignment when operation is ICoalesceAssignmentOperation assignment:
                return Evaluate(assignment.Target, frame) is { IsNull: false } present ? present : Assign(assignment.Target, Evaluate(assignment.Value, frame), frame);
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value, frame), frame);
            case OperationKind.Increment or OperationKind.Decrement:
                return Increment((IIncrementOrDecrementOperation)operation, frame);
            case OperationKind.Unary when operation is IUnaryOperation unary:
                return Operators.Unary(unary.OperatorKind, Evaluate(unary.Operand, frame), PlaceOf(operation));
            case OperationKind.Binary when operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logical:
                return Logical(logical, frame);
            case OperationKind.Binary when operation is IBinaryOperation binary:
                return Binary(binary.OperatorKind, EvaluateOpen(binary.LeftOperand, frame), EvaluateOpen(binary.RightOperand, frame), PlaceOf(operation));
            case OperationKind.Conditional when operation is IConditionalOperation conditional:
                return EvaluateOpen(IsTrue(conditional.Condition, frame) ? conditional.WhenTrue : conditional.WhenFalse, frame);
            case OperationKind.Coalesce:
                return Coalesce((ICoalesceOperation)operation, frame);
            case OperationKind.ConditionalAccess:
                return Access((IConditionalAccessOperation)operation, frame);
            case OperationKind.InterpolatedString:
                return Joined(Parts((IInterpolatedStringOperation)operation, frame), PlaceOf(operation));
            case OperationKind.IsPattern when operation is IIsPatternOperation pattern:
                return Match(pattern.Pattern, EvaluateOpen(pattern.Value, frame), frame);
            case OperationKind.IsType when operation is IIsTypeOperation test:
                return IsType(Evaluate(test.ValueOperand, frame), test.TypeOperand, PlaceOf(operation));
            case OperationKind.SwitchExpression:
                return Choose((ISwitchExpressionOperation)operation, frame);
            case OperationKind.Await:
                return Evaluate(((IAwaitOperation)operation).Operation, frame);
            case OperationKind.DefaultValue when operation.Type is { } type:
                return Default(type, operation);
            case OperationKind.NameOf or OperationKind.TypeOf:
                return Slot.Unknown("a type", PlaceOf(operation), operation.Syntax.ToString());
            case OperationKind.DeclarationExpression:
                return Evaluate(((IDeclarationExpressionOperation)operation).Expression, frame);
            case OperationKind.Throw:
                program.Abort("the program throws here", PlaceOf(operation));
                return Slot.Unknown("the program ends here", PlaceOf(operation));
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Evaluate(child, frame);
                }

                return Slot.Unknown("the expression is decided when the program runs", PlaceOf(operation));
        }
    }

    private Slot Constant(IOperation operation, object? constant) => operation.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
        ? new Slot(Enums.Member(type, constant), PlaceOf(operation)) : Slot.Of(constant, PlaceOf(operation));

    /// <summary>An argument keeps the place where the caller writes it: that is what has to change.</summary>
    private Slot Parameter(IParameterReferenceOperation reference, Frame frame) =>
        frame.Find(reference.Parameter) ?? (Self(frame) is { } self && self.Captured is { } all && all.TryGetValue(reference.Parameter, out var captured) ? captured
        : Slot.Unknown($"parameter {reference.Parameter.Name} is given from outside", PlaceOf(reference), "parameter:" + reference.Parameter.Name));

    private static Instance? Self(Frame frame) => frame.Self?.Value as Instance;

    private Slot Default(ITypeSymbol type, IOperation operation) => Slot.Of(
        type.SpecialType switch
        {
            SpecialType.System_Boolean => false,
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double => 0,
            _ => null,
        }, PlaceOf(operation));

    private Slot Convert(IConversionOperation conversion, Frame frame)
    {
        var slot = EvaluateOpen(conversion.Operand, frame);
        return conversion.IsTryCast && conversion.Type is { } type && IsType(slot, type, slot.Place).Truth == false ? Slot.Of(null, slot.Place)
            : conversion.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration && slot.Value is Scalar { Content: { } content } ? new Slot(Enums.Member(enumeration, content), slot.Place)
            : Operators.Convert(slot, conversion.Type);
    }

    private Slot Increment(IIncrementOrDecrementOperation increment, Frame frame)
    {
        var before = Evaluate(increment.Target, frame);
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = Assign(increment.Target, Operators.Binary(kind, before, Slot.Of(1, before.Place), before.Place), frame);
        return increment.IsPostfix ? before : after;
    }

    private Slot Logical(IBinaryOperation logical, Frame frame)
    {
        var isAnd = logical.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        return IsTrue(logical.LeftOperand, frame) != isAnd ? Slot.Of(!isAnd, PlaceOf(logical)) : Evaluate(logical.RightOperand, frame);
    }

    private Slot Access(IConditionalAccessOperation access, Frame frame)
    {
        var target = Evaluate(access.Operation, frame);
        if (target.IsNull)
        {
            return target;
        }

        frame.Receivers.Push(target);
        var result = Evaluate(access.WhenNotNull, frame);
        frame.Receivers.Pop();
        return result;
    }

    private List<Slot> Parts(IInterpolatedStringOperation text, Frame frame)
    {
        var parts = new List<Slot>(text.Parts.Length);
        foreach (var part in text.Parts)
        {
            parts.Add(part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text, frame),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => EvaluateOpen(hole.Expression, frame),
                _ => Slot.Unknown("the text is formatted", PlaceOf(part)),
            });
        }

        return parts;
    }

    private Slot Delegate(IOperation target, Frame frame) => target switch
    {
        IAnonymousFunctionOperation lambda => new Slot(new Closure(lambda.Symbol, lambda.Body, frame, null), PlaceOf(lambda)),
        IMethodReferenceOperation method => new Slot(
            new Closure(method.Method, null, method.Method.MethodKind == MethodKind.LocalFunction ? frame : null, method.Instance is null ? null : Evaluate(method.Instance, frame)), PlaceOf(method)),
        _ => Evaluate(target, frame),
    };
}
