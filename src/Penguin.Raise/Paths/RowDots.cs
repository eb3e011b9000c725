using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Penguin.Raise;

/// <summary>Dot products of one vector with many rows of one block.</summary>
/// <remarks>
/// Four rows are taken at once, so that a piece of the vector is loaded once for four; each row is summed in the same order whatever its place, so that
/// equal rows have equal products to the bit. Rows are read once and the speed is that of memory. Compiled fully at once: a first search over many rows
/// would otherwise run for its whole length in code that is compiled quickly.
/// </remarks>
internal static class RowDots
{
    /// <summary>The length of a row is a multiple of this; what is beyond the dimension is 0.</summary>
    public static int StrideOf(int dimension) => (dimension + Step - 1) / Step * Step;

    private static int Step => 2 * Vector<float>.Count;

    /// <param name="rows">Rows of the vector's length, one after the other.</param>
    /// <param name="vector">The vector; its length is a stride.</param>
    /// <param name="products">Takes one product for each row.</param>
    public static void Write(ReadOnlySpan<float> rows, ReadOnlySpan<float> vector, Span<float> products)
    {
        var stride = vector.Length;
        if (stride % Step != 0 || rows.Length != (long)stride * products.Length)
        {
            throw new ArgumentException("The rows are not as long as the vector, or its length is no stride.", nameof(rows));
        }

        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var start = ref MemoryMarshal.GetReference(vector);
        var i = 0;
        for (; i + 4 <= products.Length; i += 4)
        {
            Four(ref Unsafe.Add(ref row, (nint)i * stride), ref start, stride, products.Slice(i, 4));
        }

        for (; i < products.Length; i++)
        {
            products[i] = One(ref Unsafe.Add(ref row, (nint)i * stride), ref start, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(ref float rows, ref float vector, nint stride, Span<float> products)
    {
        ref var second = ref Unsafe.Add(ref rows, stride);
        ref var third = ref Unsafe.Add(ref second, stride);
        ref var fourth = ref Unsafe.Add(ref third, stride);
        Vector<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        nint half = Vector<float>.Count;
        for (nint i = 0; i < stride; i += 2 * half)
        {
            var low = At(ref vector, i);
            var high = At(ref vector, i + half);
            a0 = Vector.FusedMultiplyAdd(low, At(ref rows, i), a0);
            a1 = Vector.FusedMultiplyAdd(high, At(ref rows, i + half), a1);
            b0 = Vector.FusedMultiplyAdd(low, At(ref second, i), b0);
            b1 = Vector.FusedMultiplyAdd(high, At(ref second, i + half), b1);
            c0 = Vector.FusedMultiplyAdd(low, At(ref third, i), c0);
            c1 = Vector.FusedMultiplyAdd(high, At(ref third, i + half), c1);
            d0 = Vector.FusedMultiplyAdd(low, At(ref fourth, i), d0);
            d1 = Vector.FusedMultiplyAdd(high, At(ref fourth, i + half), d1);
        }

        products[3] = Vector.Sum(d0 + d1);
        products[0] = Vector.Sum(a0 + a1);
        products[1] = Vector.Sum(b0 + b1);
        products[2] = Vector.Sum(c0 + c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float One(ref float row, ref float vector, nint stride)
    {
        Vector<float> sum0 = default, sum1 = default;
        nint half = Vector<float>.Count;
        for (nint i = 0; i < stride; i += 2 * half)
        {
            sum0 = Vector.FusedMultiplyAdd(At(ref vector, i), At(ref row, i), sum0);
            sum1 = Vector.FusedMultiplyAdd(At(ref vector, i + half), At(ref row, i + half), sum1);
        }

        return Vector.Sum(sum0 + sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> At(ref float start, nint offset) => Vector.LoadUnsafe(ref start, (nuint)offset);
}
